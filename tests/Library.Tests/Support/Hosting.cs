namespace Sluice.Library.Tests.Support;

/// <summary>How a test calls the sample.</summary>
public enum Hosting
{
    /// <summary>With <c>Sluice.Testing</c>, in this process.</summary>
    InMemory,

    /// <summary>Through the local gateway in a process of its own, as <c>dotnet run</c> starts it.</summary>
    OverHttp,
}
