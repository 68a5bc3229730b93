// Filled in with the timeline.
