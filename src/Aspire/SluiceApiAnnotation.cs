using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Marks the resource of an API of Sluice, so that options of the gateway are refused for other projects.</summary>
internal sealed class SluiceApiAnnotation : IResourceAnnotation;
