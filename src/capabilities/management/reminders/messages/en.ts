export const errors = {
  'management.reminder_hour_is_quiet': () =>
    'That hour lies in your quiet hours. Choose another hour, or shorten the quiet ones.',
  'management.reminder_day_is_quiet': () =>
    'You keep weekends quiet. Choose a working day, or let letters come on weekends.',
}
