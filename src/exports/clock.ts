/** Writes minutes after local midnight as `HH:MM`, the form of every file; past midnight is kept as is. */
export function clockOf(minutes: number): string {
  const sign = minutes < 0 ? "-" : "";
  const whole = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${sign}${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}
