"""The texts in other people's files: cells, HTML, XML, YAML."""
