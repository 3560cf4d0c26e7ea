"""What must not leave the house: personal numbers, marks of secrecy, what files carry unseen."""
