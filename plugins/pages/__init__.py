"""Pages and how they become files: fingerprint, rendering, staging, store."""
