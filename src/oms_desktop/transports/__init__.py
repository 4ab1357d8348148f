"""How bytes come to a printer: through the system's queue, the network, a serial port or a file."""
