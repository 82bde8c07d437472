import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ChoiceQuestion } from "../../src/ui/widgets/ChoiceQuestion.tsx";
import { Combobox } from "../../src/ui/widgets/Combobox.tsx";
import { NumberQuestion } from "../../src/ui/widgets/NumberQuestion.tsx";

afterEach(cleanup);

const NAMES = ["Dennevy", "Demigny", "Givry"];

describe("combobox", () => {
  function renderSearch(): { input: HTMLElement; chosen: ReturnType<typeof vi.fn> } {
    const chosen = vi.fn();
    render(() => (
      <Combobox
        label="Commune"
        emptyText="Aucune"
        findOptions={(text) =>
          NAMES.filter((name) => name.toLowerCase().startsWith(text)).map((name) => ({
            id: name,
            label: name,
          }))
        }
        onChoose={(option) => chosen(option.id)}
      />
    ));
    return { input: screen.getByRole("combobox", { name: "Commune" }), chosen };
  }

  it("chooses with the arrow keys and Enter", () => {
    const { input, chosen } = renderSearch();
    fireEvent.input(input, { target: { value: "de" } });
    expect(screen.getAllByRole("option")).toHaveLength(2);
    fireEvent.keyDown(input, { key: "ArrowDown" });
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("Demigny");
    fireEvent.keyDown(input, { key: "Enter" });
    expect(chosen).toHaveBeenCalledWith("Demigny");
    expect(input.getAttribute("aria-expanded")).toBe("false");
  });

  it("says when nothing is found and empties on Escape", () => {
    const { input, chosen } = renderSearch();
    fireEvent.input(input, { target: { value: "zz" } });
    expect(screen.getByText("Aucune")).toBeTruthy();
    fireEvent.keyDown(input, { key: "Enter" });
    expect(chosen).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: "Escape" });
    expect((input as HTMLInputElement).value).toBe("");
  });
});

describe("number question", () => {
  it("keeps to whole numbers inside its limits", () => {
    const changed = vi.fn();
    render(() => <NumberQuestion label="Minutes" value={10} min={1} max={45} onChange={changed} />);
    const input = screen.getByRole("spinbutton", { name: "Minutes" });
    fireEvent.change(input, { target: { value: "99" } });
    expect(changed).toHaveBeenLastCalledWith(45);
    fireEvent.change(input, { target: { value: "" } });
    expect((input as HTMLInputElement).value).toBe("10");
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("choice question", () => {
  it("tells the choice", () => {
    const changed = vi.fn();
    render(() => (
      <ChoiceQuestion
        label="Combien de fois ?"
        value="2"
        choices={[
          { value: "1", label: "1 fois" },
          { value: "2", label: "2 fois" },
        ]}
        onChange={changed}
      />
    ));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "2 fois" }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "1 fois" }));
    expect(changed).toHaveBeenCalledWith("1");
  });
});
