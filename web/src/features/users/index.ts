import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const users: Feature = {
  nav: [
    {
      module: "administration",
      to: "/users",
      label: "users",
      icon: IconUsers,
      right: "users.read",
      order: 10,
      thumb: { admin: 1, any: 80 },
    },
  ],
  commands: [
    { id: "new-user", to: "/users/new", label: "newUser", icon: IconUserPlus, right: "users.create" },
  ],
  search: [
    {
      label: "users",
      icon: IconUsers,
      right: "users.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/users", { params: { query }, signal }));
        return page.items.map((user) => ({
          id: user.id,
          title: user.full_name,
          note: user.email,
          to: `/users/${user.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "accounts",
      module: "administration",
      right: "users.update",
      order: 500,
      component: lazy(() => import("./AccountsPanel")),
    },
  ],
};
