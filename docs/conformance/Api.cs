using Sluice;

[assembly: RestApi("Conformance", Stage = "conformance", Description = "Answers show what AWS does where the documentation of Sluice says unconfirmed.")]
[assembly: StackParameter("Backend", Default = "localhost:8080", Description = "Host and port of a machine on which backend.py runs")]
[assembly: StageVariable("backend", "${Backend}")]
