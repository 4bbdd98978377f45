"""What measurements are made with: trees and guides of any size, a server, commands in processes
of their own, tables.
"""
