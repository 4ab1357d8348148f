"""The frame around the tabs: theme, words, actions, notices, tasks and the window itself."""
