"""Whether matched claims agree, are compatible or conflict, with the working."""
