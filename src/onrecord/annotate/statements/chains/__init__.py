"""By which way words reached the outlet: newsrooms, agencies, channels, documents, go-betweens."""
