import { beforeEach, expect, test, vi } from "vitest";
import { changePins, moved, withoutPin, withPin } from "@/lib/pins";

interface Pin {
  to: string;
  title: string;
}

const users = { to: "/users", title: "Users" };
const shot = { to: "/sites/1", title: "Shot 11" };
const roles = { to: "/roles", title: "Roles" };

/** What the account has, the person on screen, and how long each saving takes; a negative time refuses it. */
const world = vi.hoisted(() => ({
  account: [] as Pin[],
  me: { id: "ada", pins: [] as Pin[] },
  times: [] as number[],
}));

vi.mock("@/lib/auth/session", () => ({
  getSession: () => ({ me: world.me }),
  updateMe: (me: typeof world.me) => {
    world.me = me;
  },
}));
vi.mock("@/lib/api/client", () => ({
  ok: (answer: unknown) => answer,
  api: {
    GET: async () => ({ ...world.me, pins: world.account }),
    PATCH: async (_: string, { body }: { body: { pins: Pin[] } }) => {
      const takes = world.times.shift() ?? 0;
      await new Promise((done) => setTimeout(done, Math.abs(takes)));
      if (takes < 0) throw new Error("refused");
      world.account = body.pins;
      return { ...world.me, pins: world.account };
    },
  },
}));

beforeEach(() => {
  world.account = [users, shot];
  world.me = { id: "ada", pins: [users, shot] };
  world.times = [];
});

test("two changes soon after each other are both kept, however long the first takes", async () => {
  world.times = [40, 0];
  const both = [
    changePins((pins) => moved(pins, shot.to, -1)),
    changePins((pins) => withoutPin(pins, users.to)),
  ];
  expect(world.me.pins).toEqual([shot]);
  await Promise.all(both);
  expect([world.account, world.me.pins]).toEqual([[shot], [shot]]);
});

test("what another device has pinned meanwhile stays", async () => {
  world.account = [users, shot, roles];
  await changePins((pins) => withoutPin(pins, users.to));
  expect([world.account, world.me.pins]).toEqual([
    [shot, roles],
    [shot, roles],
  ]);
});

test("a change that is refused is taken back alone", async () => {
  world.times = [-10, 0];
  const refused = changePins((pins) => withoutPin(pins, users.to));
  const kept = changePins((pins) => withPin(pins, roles));
  await expect(refused).rejects.toThrow("refused");
  await kept;
  expect([world.account, world.me.pins]).toEqual([
    [users, shot, roles],
    [users, shot, roles],
  ]);
});

test("a change that waited while somebody else signed in is not made on their account", async () => {
  world.times = [20];
  const first = changePins((pins) => withPin(pins, roles));
  const waiting = changePins((pins) => withoutPin(pins, users.to));
  await new Promise((begun) => setTimeout(begun, 5));
  world.me = { id: "omar", pins: [users] };
  await Promise.all([first, waiting]);
  expect(world.me).toEqual({ id: "omar", pins: [users] });
  expect(world.account).toEqual([users, shot, roles]);
});
