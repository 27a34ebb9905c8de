import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { rootRoute } from "@/lib/router/roots";
import { SignInPage } from "./SignInPage";

export const authRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: "/sign-in", component: SignInPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/forgot-password",
    component: page(() => import("./ForgotPasswordPage"), "ForgotPasswordPage", []),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/set-password",
    component: page(() => import("./SetPasswordPage"), "SetPasswordPage", []),
  }),
] as const;
