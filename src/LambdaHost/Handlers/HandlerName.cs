namespace Sluice.LambdaHost.Handlers;

/// <summary>A handler of the form <c>Assembly::Type::Method</c>.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Type">The full name of the type.</param>
/// <param name="Method">The name of the method, or its whole signature as reflection prints it, which tells overloads apart.</param>
internal sealed record HandlerName(string Assembly, string Type, string Method)
{
    private const string Separator = "::";

    /// <exception cref="HandlerException">The text does not have this form.</exception>
    public static HandlerName Parse(string text)
        => text.Split(Separator, 3) is [var assembly, var type, var method]
            && assembly.Trim().Length > 0 && type.Trim().Length > 0 && method.Trim().Length > 0
            ? new(assembly.Trim(), type.Trim(), method.Trim())
            : throw new HandlerException($"Invalid lambda function handler: '{text}'. The valid format is 'ASSEMBLY::TYPE::METHOD'.");
}
