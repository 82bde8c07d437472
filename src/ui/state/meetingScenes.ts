/** What meeting mode can show, one question each, in the order of a meeting. */
export const MEETING_SCENES = ["territory", "zones", "circuits", "commune", "plans", "decision"] as const;

export type MeetingScene = (typeof MEETING_SCENES)[number];

/** Returns the scene that lies so many scenes further on; the first and the last hold. */
export function sceneAfter(scene: MeetingScene, by: number): MeetingScene {
  const last = MEETING_SCENES.length - 1;
  const index = Math.min(last, Math.max(0, MEETING_SCENES.indexOf(scene) + by));
  return MEETING_SCENES[index] ?? scene;
}
