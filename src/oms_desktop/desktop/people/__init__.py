"""Who works here: the lock screen, PIN pads and approvals over an act."""
