/**
 * A gate that lets a few tasks through at a time, in the order of their coming. It knows nothing of what they do.
 */

/** Returns a function that runs a task as soon as fewer than `places` others are running. */
export function openGate(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so that a newcomer cannot slip in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
