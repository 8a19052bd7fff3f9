// The CDK's packages for .NET share one process of Node, which answers one question at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
