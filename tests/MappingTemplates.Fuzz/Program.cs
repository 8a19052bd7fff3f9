using System.CommandLine;
using Sluice.MappingTemplates.Fuzz.Commands;

return new RootCommand("Tests the mapping template engine with random templates, against the oracle and by itself.")
{
    GenerateCommand.Create(),
    CompareCommand.Create(),
    MutateCommand.Create(),
    GoldenCommand.Create(),
}.Parse(args).Invoke();
