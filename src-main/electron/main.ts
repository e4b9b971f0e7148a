import { app } from 'electron';
import { closeNetwork } from './close-network.ts';
import { registerAppScheme } from './app-protocol.ts';
import { Desktop } from './desktop.ts';
import { refuseOpenDoors } from './refuse-open-doors.ts';
import { reportStartFailure } from './report-start-failure.ts';

refuseOpenDoors();
closeNetwork();
registerAppScheme();

// A second start shows the first window and goes: it must not touch a port.
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => Desktop.start())
    .then((desktop) => {
      app.on('second-instance', () => {
        desktop.show();
      });
    })
    .catch(reportStartFailure);
} else {
  app.quit();
}
