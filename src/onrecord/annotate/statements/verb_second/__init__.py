"""What is said where the finite verb stands second and its other part at the end, as in German."""
