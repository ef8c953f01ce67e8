"""Icons, themes, fonts, templates, samples and translations; installed as `mapper.resources`."""
