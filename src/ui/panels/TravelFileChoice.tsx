import { createSignal, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { ReadTravelFile, TravelJoin } from "../state/travelFile.ts";
import { FileField } from "../widgets/FileField.tsx";
import { IssueList } from "./IssueList.tsx";

interface Verdict extends ReadTravelFile {
  readonly name: string;
}

/** Takes travel times from somebody's matrix, with a report of what joined and what did not. */
export function TravelFileChoice(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [verdict, setVerdict] = createSignal<Verdict | null>(null);
  const [several, setSeveral] = createSignal(false);
  const sentence = ({ name, times, elsewhere }: Verdict): string => {
    if (times !== null) return texts().travelTimes.fileDone(name);
    return elsewhere ? texts().travelTimes.fileElsewhere(name) : texts().travelTimes.fileFailed(name);
  };

  async function read(file: File): Promise<void> {
    // Readers of files load only when there is one.
    const { readTravelFile } = await import("../state/travelFile.ts");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await readTravelFile({ name: file.name, bytes }, props.scenario, app.now(), lang());
    if (found.times !== null) app.travel.adopt(found.times);
    setVerdict({ name: file.name, ...found });
  }

  return (
    <FileField
      title={texts().travelTimes.fileTitle}
      help={texts().travelTimes.fileHelp}
      button={texts().travelTimes.fileChoose}
      dropText={texts().travelTimes.fileDrop}
      accept=".csv,.txt,.json,text/csv,application/json"
      onFiles={([file, ...others]) => {
        setSeveral(others.length > 0);
        setVerdict(null);
        if (file !== undefined && others.length === 0) void read(file);
      }}
    >
      <Show when={several()}>
        <p class="notice notice-error" role="alert">
          {texts().travelTimes.fileSeveral}
        </p>
      </Show>
      <Show when={verdict()}>
        {(told) => (
          <>
            <div
              class="notice"
              classList={{ "notice-error": told().times === null }}
              role={told().times === null ? "alert" : "status"}
              data-testid="travel-file"
            >
              <p>{sentence(told())}</p>
              <Show when={told().join}>{(join) => <JoinFacts join={join()} />}</Show>
            </div>
            <IssueList issues={told().issues} />
          </>
        )}
      </Show>
    </FileField>
  );
}

function JoinFacts(props: { readonly join: TravelJoin }): JSX.Element {
  const texts = useTexts();
  const facts = (): string[] => {
    const { rows, usedRows, unknownNames, absent, byCommune } = props.join;
    return [
      texts().travelTimes.rows(usedRows, rows),
      ...(unknownNames > 0 ? [texts().travelTimes.unknownNames(unknownNames)] : []),
      ...(absent > 0 ? [texts().travelTimes.absentPoints(absent)] : []),
      ...(byCommune > 0 ? [texts().travelTimes.byCommune(byCommune)] : []),
    ];
  };
  return <p>{facts().join(" ")}</p>;
}
