"""Two made-up counties' repositories, and their CI files run step by step on a bare machine."""
