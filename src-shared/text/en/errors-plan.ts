export const planErrors = {
  'E-PLAN-GUARD': {
    what: 'A frame was about to be sent that the plan does not contain ({detail}). It was not sent.',
    todo: 'Please report it with the log: this is a fault of Flashline. The board was protected from it.',
  },
} as const;
