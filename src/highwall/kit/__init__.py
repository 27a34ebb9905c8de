"""Business-blind tools: errors, policy, HTTP, workflow, listing, audit, outbox, jobs, numbering, settings, exports."""
