"""The tab with the shop's settings."""
