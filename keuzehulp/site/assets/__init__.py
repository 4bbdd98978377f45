"""Styles, scripts and the font of a document, and the policy that lets in no others."""
