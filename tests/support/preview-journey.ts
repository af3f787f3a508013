import { expect, type Running } from "./electron";

/** Says which country a previewed file is from, as a user would: by typing. */
export async function answerCountry(
  { page }: Running,
  name: string,
): Promise<void> {
  const field = page.getByTestId("preview-country").getByRole("combobox");
  await field.fill(name);
  await page.getByRole("option", { name, exact: true }).click();
  await settled({ page });
}

/** Says what the column with this header is. */
export async function sayColumn(
  { page }: Pick<Running, "page">,
  header: string,
  role: string,
): Promise<void> {
  const head = page
    .getByTestId("sheet-head")
    .getByRole("columnheader")
    .filter({ has: page.getByTitle(header, { exact: true }) });
  const chooser = head.getByRole("button", { name: /What column/ });
  if ((await chooser.textContent())?.startsWith(role) === true) return;
  await chooser.click();
  await page.getByRole("option", { name: role, exact: false }).first().click();
  await settled({ page });
}

/** The preview answers what was said last. */
export async function settled({ page }: Pick<Running, "page">): Promise<void> {
  await expect(page.getByTestId("sheet")).toHaveAttribute("aria-busy", "false");
}

/** Answers the next dialogs of the system in the place of a user. */
export async function answerDialogs(
  { app }: Running,
  answer: { save?: string; open?: string[] },
): Promise<void> {
  await app.evaluate(({ dialog }, { save, open }) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: save === undefined, filePath: save ?? "" });
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: open === undefined,
        filePaths: open ?? [],
      });
  }, answer);
}
