using System.CommandLine;
using Sluice.Tool.Help;

namespace Sluice.Tool.Commands;

/// <summary>The command <c>sluice</c>. A new command is one class with a <c>Create</c>, and one line here.</summary>
internal static class SluiceCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("API Gateway's REST APIs on this machine: what you run is what you deploy.")
        {
            StartCommand.Create(),
            InvokeCommand.Create(),
            TestInvokeCommand.Create(),
            RenderCommand.Create(),
            LintCommand.Create(),
            CheckCommand.Create(),
            CompletionCommand.Create(),
        };
        HelpWithExamples.Use(root);
        return root;
    }
}
