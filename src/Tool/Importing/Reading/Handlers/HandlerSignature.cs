using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>A method of a class library that Lambda calls.</summary>
/// <param name="Target">What the method is called on: its type, or a new object of it.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Parameters">The types of its parameters as C# writes them.</param>
/// <param name="ReturnType">The type of its result as C# writes it.</param>
/// <param name="Serializer">Amazon's serializer that reads the event of a proxy integration, as C# writes its type; null if the library names none.</param>
internal sealed record HandlerSignature(string Target, string Method, IReadOnlyList<string> Parameters, string ReturnType, string? Serializer)
{
    private const string Context = "global::Amazon.Lambda.Core.ILambdaContext";
    private const string Events = "global::Amazon.Lambda.APIGatewayEvents.APIGatewayProxy";

    /// <summary>The types of the parameters other than the context of the invocation.</summary>
    public IReadOnlyList<string> Inputs { get; } = [.. Parameters.Where(static type => type != Context)];

    /// <summary>True if the method takes the event of a proxy integration and returns the whole response.</summary>
    public bool IsProxy => Serializer is not null && Inputs is [Events + "Request"]
        && ReturnType is Events + "Response" or $"global::System.Threading.Tasks.Task<{Events}Response>";

    /// <summary>Writes the parameters of a method that calls this one.</summary>
    /// <param name="input">The name of the input.</param>
    /// <param name="source">The attribute of the input; null for none.</param>
    public IEnumerable<ImportedParameter> Declare(string input, string? source) => Parameters.Select(type => type == Context
        ? new ImportedParameter("context", type, ValueList<ImportedAttribute>.Empty)
        : new(input, type, source is null ? ValueList<ImportedAttribute>.Empty : new([ImportedAttribute.Of(source)])));

    /// <summary>Writes the call with the parameters of the same names.</summary>
    public string Call(string input) => $"{Target}.{Method}({string.Join(", ", Parameters.Select(type => type == Context ? "context" : input))})";
}
