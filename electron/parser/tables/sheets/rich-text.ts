/** Text that may be cut into runs; how it is pronounced is left out. */
export class RichText {
  value = "";
  private inText = false;
  private phonetic = false;

  clear(): void {
    this.value = "";
  }

  open(name: string): void {
    if (name === "t") this.inText = true;
    else if (name === "rPh") this.phonetic = true;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.phonetic = false;
  }

  text(text: string): void {
    if (this.inText && !this.phonetic) this.value += text;
  }
}

/** Control characters stand as _x000D_. Lines end with LF, as they do in other containers. */
export function unescaped(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
