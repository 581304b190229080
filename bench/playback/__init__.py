"""Playback measured from outside, beside other players, by what stands in the screen's memory."""
