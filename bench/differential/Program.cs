using System.Globalization;
using Sluice.Differential;

// generate SEED COUNT                 random cases, one a line
// compare CASES ANSWERS [GOLDEN]      runs the cases here and compares; writes those that agree
// mutate SEED COUNT                   mutated templates: nothing but a result or a clear error may come of them
return args switch
{
    ["generate", var seed, var count] => Generate(Number(seed), Number(count)),
    ["compare", var cases, var answers] => Comparison.Run(cases, answers, null) == 0 ? 0 : 1,
    ["compare", var cases, var answers, var golden] => Compare(cases, answers, golden),
    ["mutate", var seed, var count] => Mutation.Run(Number(seed), Number(count)) ? 0 : 1,
    _ => Usage(),
};

static int Generate(int seed, int count)
{
    using var output = new StreamWriter(Console.OpenStandardOutput());
    for (var i = 0; i < count; i++)
    {
        output.Write(CaseGenerator.Generate(seed + i));
        output.Write('\n');
    }

    return 0;
}

static int Compare(string cases, string answers, string golden)
{
    using var writer = new StreamWriter(golden) { NewLine = "\n" };
    return Comparison.Run(cases, answers, writer) == 0 ? 0 : 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("differential generate SEED COUNT | compare CASES ANSWERS [GOLDEN] | mutate SEED COUNT");
    return 2;
}
