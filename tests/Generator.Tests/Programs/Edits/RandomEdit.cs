namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>One edit out of all kinds.</summary>
internal static class RandomEdit
{
    /// <summary>Each as often as it stands here.</summary>
    private static readonly Func<Editor, EditedProject?>[] Kinds =
    [
        DeclarationEdits.RenameEverywhere, DeclarationEdits.RenameEverywhere, DeclarationEdits.RenameHere, DeclarationEdits.AddAttribute,
        DeclarationEdits.AddAttribute, DeclarationEdits.AddAttribute,
        DeclarationEdits.RemoveAttribute, DeclarationEdits.AliasAttribute, DeclarationEdits.RemoveMember, DeclarationEdits.ChangeType,
        DeclarationEdits.ChangeType, DeclarationEdits.ChangeBase,
        DeclarationEdits.AddOverload, DeclarationEdits.ChangeLiteral, DeclarationEdits.ChangeLiteral, DeclarationEdits.ChangeEnum,
        DeclarationEdits.ChangeModifier, DeclarationEdits.ChangeModifier, DeclarationEdits.ChangeBody,
        FileEdits.AddType, FileEdits.AddType, FileEdits.AddType, FileEdits.ExtractConstant, FileEdits.ExtractConstant, FileEdits.ChangeUsings,
        FileEdits.ChangeNamespace, FileEdits.ChangeNullable,
        FileEdits.ChangeComment, FileEdits.ChangeComment, FileEdits.ChangeAssembly, FileEdits.MoveType, FileEdits.MoveType, FileEdits.SplitType,
        FileEdits.ChangeOuter, FileEdits.ChangeOuter,
        ProjectEdits.Damage, ProjectEdits.DeleteFile, ProjectEdits.Reorder, ProjectEdits.RenameFile, ProjectEdits.ChangeOptions, ProjectEdits.AddMain,
        ProjectEdits.ChangeOtherFile,
    ];

    /// <summary>The edited project, and the name of the edit.</summary>
    public static (string Name, EditedProject Project) Apply(EditedProject project, Dice dice)
    {
        while (true)
        {
            var kind = dice.Of(Kinds);
            if (kind(new(project, dice)) is { } edited)
            {
                return (kind.Method.Name, edited);
            }
        }
    }
}
