"""The tab with the customers of the shop."""
