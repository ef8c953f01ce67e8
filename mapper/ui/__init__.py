"""The rooms: canvas, panels, dialogs and presentation. With `app` the only place that knows Qt."""
