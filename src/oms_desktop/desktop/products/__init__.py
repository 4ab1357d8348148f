"""The tab with the goods and services of the shop."""
