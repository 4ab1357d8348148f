"""The counter: scan, take the order, be paid, hand over the paper."""
