"""What must hold in every project: names that exist, trees and guides that hold together."""
