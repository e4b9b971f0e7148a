export const portErrors = {
  'E-PORT-NOT-FOUND': {
    what: 'There is no port {port}.',
    todo: 'Plug the adapter in, and see "flashline ports" for the names.',
  },
  'E-PORT-BUSY': {
    what: '{port} is in use by another program.',
    todo: 'Close the terminal or tool that holds the port, then try again.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'You have no permission to open {port}.',
    todo: 'On Linux, add your user to the group that owns the port (often "dialout"), then log in again.',
  },
  'E-PORT-OPEN': {
    what: '{port} cannot be opened: {detail}',
    todo: 'Check the adapter and its driver.',
  },
  'E-PORT-NAME': {
    what: '"{port}" is not a port name that Flashline knows.',
    todo: 'Give /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port or virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: '"{port}" lacks the number of a TCP port: no number from 1 to {limit} stands behind the host.',
    todo: 'Write it behind a colon, such as {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: 'Nobody has allowed {port} outside this page: it is a port on the network.',
    todo: 'Choose it again and allow it in the dialog. In a browser: start "flashline serve" with --allow {port}.',
  },
  'E-PORT-LOST': {
    what: '{port} disappeared: {detail}',
    todo: 'Check the cable and the adapter; over a network, the server, and whether another client has the port. Then run the job again.',
  },
  'E-PORT-CLOSED': {
    what: '{port} is closed.',
    todo: 'Open the port again.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: {received} of {expected|# byte|# bytes} came within {timeoutMs} ms.',
    todo: 'Check the wiring and the supply of the board, then run the job again.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} does not take the line settings {settings}: {detail}',
    todo: 'Use another adapter, or a lower baud rate.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} has no DTR and RTS lines.',
    todo: 'Set BOOT0 and press reset by hand, or use an adapter that has these lines.',
  },
  'E-PORT-LINES': {
    what: '{port} did not set DTR and RTS: {detail}',
    todo: 'Unplug the adapter, plug it in again, then run the job again.',
  },
  'E-PORT-STUCK': {
    what: '{port} did not finish {step} within {timeoutMs} ms.',
    todo: 'Unplug the adapter, plug it in again, then run the job again.',
  },
  'E-PORT-CONNECT': {
    what: '{port} cannot be reached: {detail}',
    todo: 'Check the address and the network, and that the serial server is running and free.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'The server at {port} does not speak RFC 2217: {detail}',
    todo: 'Switch RFC 2217 on in the serial server; for a raw connection write tcp:// instead of rfc2217://.',
  },
  'E-PORT-REMOTE': {
    what: 'The serial server at {port} refused {request}.',
    todo: 'Check the set-up of the server: it must allow RFC 2217 control of the port.',
  },
} as const;
