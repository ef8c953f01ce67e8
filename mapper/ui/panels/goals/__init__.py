"""The goals over the canvas: a strip that says what the process shall bring, and lights up what serves it."""
