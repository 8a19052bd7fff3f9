using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stages;

/// <summary>An API calls functions of other stacks that are nested in the same template, so these functions are served, too.</summary>
internal static class NestedFunctions
{
    /// <summary>Returns the stack of an API with the functions of the other stacks. A stack that cannot be read is a warning.</summary>
    /// <param name="stack">The stack of the API.</param>
    /// <param name="outermost">The template that is served.</param>
    /// <param name="own">The template of the API.</param>
    public static Stack Add(Stack stack, Template outermost, Template own)
    {
        var problems = new List<DocumentException>();
        var others = outermost.WithNested(problems).Where(template => template != own).Select(StackReader.ReadFunctions).ToList();
        return stack with
        {
            Functions = [.. stack.Functions, .. others.SelectMany(static other => other.Functions)],
            UnknownVariables = [.. stack.UnknownVariables, .. others.SelectMany(static other => other.UnknownVariables)],
            Warnings =
            [
                .. stack.Warnings,
                .. others.SelectMany(static other => other.Warnings),
                .. problems.Select(static problem => $"{problem.Message} The functions of this nested stack are not served."),
            ],
        };
    }
}
