"""The programme builder: exercises with their dosage, days and notes, versions, handing over."""
