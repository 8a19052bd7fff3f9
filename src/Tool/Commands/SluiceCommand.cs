using System.CommandLine;
using Sluice.Tool.Completion;
using Sluice.Tool.Help;
using Sluice.Tool.Options;

namespace Sluice.Tool.Commands;

/// <summary>The command <c>sluice</c>. To add a command, write a class with a <c>Create</c> and add a line here.</summary>
internal static class SluiceCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Runs REST APIs of Amazon API Gateway on this machine, from the files that you deploy.")
        {
            StartCommand.Create(),
            InvokeCommand.Create(),
            TestInvokeCommand.Create(),
            RenderCommand.Create(),
            LintCommand.Create(),
            CheckCommand.Create(),
            CompareCommand.Create(),
            ImportCommand.Create(),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
            KeepPortCommand.Create(),
        };
        EndpointOption.Endpoints.CompletionSources.Add(DocumentCompletions.Services);
        HelpWithExamples.Use(root);
        return root;
    }
}
