/** The part of Emscripten's file system that makes devices. */
export interface DeviceMaker {
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: object): void;
  mkdev(path: string, device: number): void;
}

/** Emscripten counts its own from 64 on; `/dev/urandom` is among them. */
const MAJOR = 200;

/**
 * The file that COPY reads a batch from. PGlite's own `/dev/blob` takes a Blob, which must be made and read again, and copies it byte
 * by byte.
 */
export class BatchDevice {
  static readonly PATH = "/dev/batch";
  private bytes = new Uint8Array(0);

  /** @param bytes what the device holds from now on */
  hold(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
  }

  /** Makes the device in an engine's file system. */
  install(fs: DeviceMaker): void {
    const device = fs.makedev(MAJOR, 0);
    fs.registerDevice(device, {
      read: (
        _stream: unknown,
        into: Uint8Array,
        offset: number,
        length: number,
        position: number,
      ): number => {
        const part = this.bytes.subarray(position, position + length);
        into.set(part, offset);
        return part.length;
      },
      llseek: (
        stream: { position: number },
        offset: number,
        whence: number,
      ): number => {
        const from = [0, stream.position, this.bytes.length];
        return (from[whence] ?? 0) + offset;
      },
    });
    fs.mkdev(BatchDevice.PATH, device);
  }
}
