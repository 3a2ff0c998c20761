"""A simulator of the Vapi HTTPS API for tests: strict, deterministic, and able to misbehave by name."""
