import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/lib/router/roots";
import { SignInPage } from "./SignInPage";

export const authRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: "/sign-in", component: SignInPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/forgot-password",
    component: lazyRouteComponent(() => import("./ForgotPasswordPage"), "ForgotPasswordPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/set-password",
    component: lazyRouteComponent(() => import("./SetPasswordPage"), "SetPasswordPage"),
  }),
] as const;
